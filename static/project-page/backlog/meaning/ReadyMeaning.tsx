import { lazy, type ReactElement, type RefObject, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { ReportPolicy } from '../../../../src/contract-settings';
import { orBroken } from '../../../ui/or-broken';
import { QuietButton } from '../../../ui/QuietButton';
import { pageLanguage } from '../../../ui/words';
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

type Dismissable = { readonly within: RefObject<HTMLElement>; readonly open: boolean; readonly dismiss: () => void };

/** Closes on Escape, returning the focus to the button within, and on a press outside. */
function useDismiss({ within, open, dismiss }: Dismissable): void {
  useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Within a dialog of Jira, Escape would close the dialog too.
      event.stopPropagation();
      dismiss();
      within.current?.querySelector('button')?.focus();
    };
    const onPress = ({ target }: PointerEvent): void => {
      if (target instanceof Node && within.current?.contains(target) !== true) dismiss();
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPress);
    };
  });
}
