import type { ReactElement } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../words';
import styles from './Notices.module.css';

type Props = { readonly setup: Pick<ReportSetup, 'shutOut' | 'today'> };

/** Where the app may not search the project: since when, and what to do. */
export function ShutOutNotice({ setup: { shutOut, today } }: Props): ReactElement | null {
  const words = useWords();
  const formats = useFormats();
  if (shutOut === null) return null;
  return (
    <div className={`${styles['notice']} ${styles['warning']}`} role="status">
      <p>{words.shutOut(formats.day(shutOut, today))}</p>
    </div>
  );
}
