import type { PanelView } from '../../contract';
import type { Talk } from '../../domain/talk/talk';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import { changePanel } from '../views/change-panel';

/**
 * The assignee has read what the latest talk agreed. Nothing is written for anybody else, nor where the talk that they
 * read is no longer the latest one.
 */
export async function readAgreed(
  ports: ChangePorts,
  call: ChangingCall,
  { base }: { readonly base: { readonly talk: Talk['id'] } },
): Promise<PanelView> {
  return changePanel(ports, call, ({ issue, refinement }) => {
    const { agreedRead, talks } = refinement;
    if (issue.assignee !== call.me || talks.talks.at(-1)?.id !== base.talk) return refinement;
    const by = agreedRead?.talk === base.talk ? agreedRead.by : [];
    return by.includes(call.me) ? refinement : { ...refinement, agreedRead: { talk: base.talk, by: [...by, call.me] } };
  });
}
