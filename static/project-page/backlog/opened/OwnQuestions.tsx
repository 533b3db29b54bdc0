import { type ReactElement, useContext } from 'react';
import { MailSwitch } from '../../../ui/MailSwitch';
import { MeContext } from '../../../ui/Name';
import type { Filter } from '../filter/filter';
import { useWords } from '../words';

/** What stands beside the viewer's own questions, once they are shown: the switch for all mails of the app. */
export function OwnQuestions({ asked }: Pick<Filter, 'asked'>): ReactElement | null {
  const words = useWords().opened;
  const me = useContext(MeContext);
  if (me === null || asked?.kind !== 'owner' || asked.owner !== me) return null;
  return <MailSwitch label={words.mails} />;
}
