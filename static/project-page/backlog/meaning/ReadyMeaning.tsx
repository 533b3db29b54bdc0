import { lazy, type ReactElement } from 'react';
import type { ReportPolicy } from '../../../../src/contract-settings';
import { Explain } from '../../../ui/Explain';
import { orBroken } from '../../../ui/or-broken';
import { pageLanguage } from '../../../ui/words';
import { useWords } from '../words';

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
  const { meaning } = useWords();
  return (
    <Explain of={meaning} label={label ?? meaning}>
      <Explanation policy={policy} />
    </Explain>
  );
}
