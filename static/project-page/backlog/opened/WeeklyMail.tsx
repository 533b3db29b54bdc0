import { type ReactElement, useEffect, useState } from 'react';
import type { WeeklyMailView } from '../../../../src/contract';
import { ask, backend } from '../../../ui/backend';
import { FailureNotice } from '../../../ui/FailureNotice';
import { newRequestId } from '../../../ui/request-id';
import { repeated } from '../../../ui/repeated';
import { Tick } from '../../../ui/Tick';
import { useSubmit } from '../../../ui/use-submit';
import { useWords } from '../words';
import { untilGone } from '../../../ui/until-gone';

/** Beside the viewer's own questions: the week's mail about those that are due, which goes off by one press. */
export function WeeklyMail(): ReactElement | null {
  const words = useWords().opened;
  const [mail, setMail] = useState<WeeklyMailView | null>(null);
  const { failure, submit } = useSubmit();
  useEffect(
    () =>
      untilGone(
        ask(() => backend('weeklyMail')),
        (read) => read.ok && setMail(read.value),
      ),
    [],
  );
  if (mail === null || !mail.isSent) return null;
  const want = async (wanted: boolean) => {
    const sent = { requestId: newRequestId(), base: {}, input: { wanted } };
    setMail({ ...mail, isWanted: wanted });
    const answer = await repeated(() => ask(() => backend('wantWeeklyMail', sent)));
    setMail(answer.ok ? answer.value : mail);
    return answer.ok ? null : answer.failure;
  };
  return (
    <div>
      <Tick label={words.weeklyMail} checked={mail.isWanted} onChange={(wanted) => void submit(() => want(wanted))} />
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}
