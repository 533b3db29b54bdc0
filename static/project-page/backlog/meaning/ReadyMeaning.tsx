import { lazy, type ReactElement, Suspense, useId, useRef, useState } from 'react';
import type { ReportPolicy } from '../../../../src/contract-settings';
import { orBroken } from '../../../ui/or-broken';
import { QuietButton } from '../../../ui/QuietButton';
import { pageLanguage } from '../../../ui/words';
import { useDismiss } from '../use-dismiss';
import { useWords } from '../words';
import styles from './ReadyMeaning.module.css';

const loadWords = async () =>
  pageLanguage() === 'de' ? (await import('./meaning.de')).meaningDe : (await import('./meaning.en')).meaningEn;

const Explanation = lazy(() =>
  orBroken<Props>(async () => {
    const [part, words] = await Promise.all([import('./Explanation'), loadWords()]);
    return { default: ({ policy }) => <part.Explanation policy={policy} words={words} /> };
  }),
);

type Props = { readonly policy: ReportPolicy };
/** `label`: what opens it, where that is not its own name. */
type MeaningProps = Props & { readonly label?: string };

/** The policy in words: what each criterion needs before an item is ready. */
export function ReadyMeaning({ policy, label }: MeaningProps): ReactElement {
  const words = useWords();
  const id = useId();
  const anchor = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useDismiss({ within: anchor, open, dismiss: () => setOpen(false) });
  return (
    <div className={styles['anchor']} ref={anchor}>
      <QuietButton onPress={() => setOpen(!open)} aria-expanded={open} aria-controls={id}>
        {label ?? words.meaning}
      </QuietButton>
      {open && (
        <div id={id} className={styles['panel']} role="region" aria-label={words.meaning}>
          <Suspense fallback={<p role="status">{words.loading}</p>}>
            <Explanation policy={policy} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
