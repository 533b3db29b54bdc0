import type { ReactElement } from 'react';
import { useNameOf } from '../../ui/Name';
import { usePanel } from '../store/panel-context';
import { Over } from '../form/Over';
import { useWords } from '../words';

/** For text about a talk that the viewer can no longer close: who can, and what to do with the text. */
export function TalkOver({ startedAt }: { readonly startedAt: string }): ReactElement {
  const words = useWords().close;
  const { view } = usePanel();
  const { talk } = view;
  const facilitator = talk?.startedAt === startedAt && talk.facilitator !== view.me.accountId ? talk.facilitator : null;
  const nameOf = useNameOf(facilitator === null ? [] : [facilitator]);
  const mayEnd = talk?.startedAt !== startedAt || view.me.canEdit;
  const wasLeft = view.talks.some(({ id, outcome }) => id === startedAt && outcome === 'none');
  const ended = wasLeft ? words.leftMeanwhile : words.closedMeanwhile;
  const meanwhile = facilitator === null ? ended : words.ledMeanwhile(nameOf(facilitator));
  return <Over>{mayEnd ? meanwhile : words.readOnlyMeanwhile}</Over>;
}
