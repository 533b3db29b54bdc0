import type { MailsView } from '../../contract';
import { AppError } from '../../failure';
import type { ChangingProjectCall, ProjectCall } from '../call';
import { rightsIn } from '../settings/rights';
import { changeMailbox, readMailbox } from '../stores/mail-store';

/** Whether the caller wants mails of the app. Fails with `not-found` outside of what they may browse. */
export async function readMails({ projectId, me }: ProjectCall): Promise<MailsView> {
  await rightsIn(projectId);
  return { isWanted: !(await readMailbox(me)).isOff };
}

type Payload = { readonly input: { readonly wanted: boolean } };

/** The caller turns all mails of the app off for themselves, from all projects, or on again. */
export async function wantMails(call: ChangingProjectCall, { input }: Payload): Promise<MailsView> {
  await readMails(call);
  const changed = await changeMailbox(call.me, (box) => ({
    mailbox: { ...box, isOff: !input.wanted, waiting: input.wanted ? box.waiting : [] },
  }));
  if (changed === null) throw new AppError('busy', 'The mailbox was written at the same time.');
  return { isWanted: input.wanted };
}
