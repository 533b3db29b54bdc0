import { type ReactElement, useEffect, useState } from 'react';
import type { MailsView } from '../../src/contract';
import { ask, backend } from './backend';
import { FailureNotice } from './FailureNotice';
import { newRequestId } from './request-id';
import { repeated } from './repeated';
import { Tick } from './Tick';
import { untilGone } from './until-gone';
import { useSubmit } from './use-submit';

/** The viewer's one switch for all mails of the app. */
export function MailSwitch({ label }: { readonly label: string }): ReactElement | null {
  const [mails, setMails] = useState<MailsView | null>(null);
  const { failure, submit } = useSubmit();
  useEffect(
    () =>
      untilGone(
        ask(() => backend('readMails')),
        (read) => read.ok && setMails(read.value),
      ),
    [],
  );
  if (mails === null) return null;
  const want = async (wanted: boolean) => {
    const call = { requestId: newRequestId(), base: {}, input: { wanted } };
    setMails({ isWanted: wanted });
    const answer = await repeated(() => ask(() => backend('wantMails', call)));
    setMails(answer.ok ? answer.value : mails);
    return answer.ok ? null : answer.failure;
  };
  return (
    <div>
      <Tick label={label} checked={mails.isWanted} onChange={(wanted) => void submit(() => want(wanted))} />
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}
