import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { useSubmit } from '../../ui/use-submit';
import { useForm } from '../form/use-form';
import styles from '../panel.module.css';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import { ReasonForm } from './ReasonForm';

/** Keeps the app's flag off the issue for two weeks, with a reason that everybody can see. */
export function NotThisOne({ done }: { readonly done: () => void }): ReactElement {
  const words = useWords().flag;
  const { view, actions } = usePanel();
  const now = { fields: { reason: '' }, base: { exempt: view.flag?.state === 'exempt' ? view.flag.at : null } };
  const form = useForm(
    'not this one',
    now,
    ({ base, input: { reason }, requestId }) =>
      actions.send('exemptIssue', { requestId, base, input: { reason: reason.trim() } }),
    done,
  );
  return <ReasonForm form={form} words={words} done={done} />;
}

/** Until when the issue is not flagged, who said so and why. */
export function Exempt(): ReactElement | null {
  const words = useWords().flag;
  const { view, actions } = usePanel();
  const { flag } = view;
  const exempt = flag?.state === 'exempt' ? flag : null;
  const nameOf = useNameOf(exempt === null ? [] : [exempt.by], 'as-object');
  const formats = useFormats();
  const { failure, submit } = useSubmit(exempt !== null);
  if (exempt === null) return null;
  return (
    <p className={styles['quiet']} dir="auto">
      {words.exempt(formats.dayOf(exempt.until, view.today), nameOf(exempt.by), exempt.reason)}{' '}
      {view.me.canEdit && (
        <Button appearance="subtle" spacing="compact" onClick={() => void submit(() => actions.send('flagAgain'))}>
          {words.again}
        </Button>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </p>
  );
}
