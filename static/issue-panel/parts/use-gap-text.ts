import { askerOf, type Question } from '../../../src/domain/question/question';
import type { AccountId } from '../../../src/domain/shared/person';
import { COUNTS_FROM } from '../../../src/domain/ballot/round';
import { inWords } from '../../../src/words/reasons';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { usePanel } from '../store/panel-context';
import type { Gap } from '../../../src/situation/gaps';
import { useWords } from '../words';

/** The name of the asker whose OK an answer waits for; null where that is the viewer, or the answer is the asker's own. */
export function useWhoseOk(questions: readonly Question[]): (question: Question) => string | null {
  const { me } = usePanel().view;
  const askerFor = (question: Question): AccountId | null => {
    const asker = askerOf(question);
    return asker === me.accountId || asker === question.answeredBy ? null : asker;
  };
  const nameOf = useNameOf(questions.map(askerFor).filter((one) => one !== null));
  return (question) => {
    const asker = askerFor(question);
    return asker === null ? null : nameOf(asker);
  };
}

/** A gap that is no question in words: why exactly the criterion is not met, else what it asks for. */
export function useGapText(): (gap: Gap) => string {
  const words = useWords();
  const formats = useFormats();
  const { view } = usePanel();
  return ({ id }) => {
    const { ballot } = view;
    if (id === 'confident' && ballot.state === 'open' && ballot.voted.length > 0) {
      const { voted, waiting, enough } = ballot;
      const all = waiting.length === 0 ? COUNTS_FROM : voted.length + waiting.length;
      return enough
        ? words.revealGap(voted.length)
        : words.because['too-few-votes']({ votes: voted.length, quorum: all });
    }
    const finding = view.assessment.criteria.find((one) => one.id === id)?.finding;
    if (finding?.outcome === 'outdated' && (id === 'asked' || id === 'confident')) return words.oldGap[id];
    const why = finding?.outcome === 'unmet' ? inWords(words.because, finding.because, finding) : undefined;
    if (why !== undefined) return why;
    const own = view.own.find((one) => one.id === id);
    if (own === undefined) return words.gap[id] ?? '';
    const fields = own.by === 'field' ? [...new Set(own.ways.map(({ field }) => field))] : null;
    return words.ownGap(own.name, fields && formats.either(fields.map(words.fieldName)));
  };
}
