import { askerOf } from '../../../src/domain/question/question';
import { COUNTS_FROM } from '../../../src/domain/ballot/round';
import { inWords } from '../../../src/words/reasons';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { usePanel } from '../store/panel-context';
import { useIsAskerGone, useMayDecideEach } from './who-may';
import type { Gap } from '../../../src/situation/gaps';
import { useWords } from '../words';

/**
 * Whose OK an answer waits for: the viewer may give it, any other person may, or its asker, by name.
 */
export function useWhoseOk(gaps: readonly Gap[]): (question: NonNullable<Gap['question']>) => WhoseOk {
  const answered = gaps.flatMap(({ question }) => (question?.state === 'answered' ? [question] : []));
  const mayAccept = useMayDecideEach(answered);
  const isGone = useIsAskerGone(answered);
  const nameOf = useNameOf(answered.map(askerOf).filter((one) => one !== null));
  return (question) => {
    if (mayAccept(question)) return { who: 'viewer' };
    const asker = isGone(question) ? null : askerOf(question);
    return asker === null ? { who: 'another' } : { who: 'asker', name: nameOf(asker) };
  };
}

type WhoseOk = { readonly who: 'viewer' | 'another' } | { readonly who: 'asker'; readonly name: string };

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
