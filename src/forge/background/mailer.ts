import { postTo, withoutTold } from '../../domain/mail/mailbox';
import { notify } from '../../jira/write/notify';
import type { JiraRequest } from '../../jira/request';
import type { Ports } from '../../usecases/ports';
import { changeMailbox, senderOf } from '../stores/mail-store';

/**
 * Mails in the name of the request's account. What goes at once is noted before it is sent, so that of two calls one
 * sends; where Jira refuses it, it may be told again. `sender`: an account, null for the app.
 */
export function mailer(jira: JiraRequest, sender: string | null): Ports['mail'] {
  return async ({ to, items, way }, compose) => {
    const [first] = items;
    if (first === undefined) return 0;
    const posted = await changeMailbox(to, (box, at) => postTo(box, { items, way, sender: senderOf(sender) }, at));
    if (posted === null) return 0;
    const { now, later } = posted;
    const text = now.length === 0 ? null : compose(now);
    if (text === null) return later.length;
    const isTold = await notify(jira, first.issue, { to, ...text }).catch(async (error: unknown) => {
      await changeMailbox(to, (box) => ({ mailbox: withoutTold(box, now) }));
      throw error;
    });
    if (isTold) return now.length + later.length;
    await changeMailbox(to, (box) => ({ mailbox: withoutTold(box, now) }));
    return later.length;
  };
}
