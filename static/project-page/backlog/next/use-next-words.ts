import { reasonsOf, type When } from '../../../../src/domain/backlog/agenda';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { useMissing } from '../table/use-missing';
import { useWords } from '../words';

/** Why each of these items stands where it stands in the list, then what is missing, in words. */
export function useNextWords(items: readonly BacklogItem[], when: When): (item: BacklogItem) => string {
  const words = useWords();
  const missing = useMissing(items);
  return (item) => {
    const [first] = reasonsOf(item, when);
    const lacks = missing(item);
    if (first === undefined) return words.list(lacks);
    const isOverdue = (item.readiness?.nextDue ?? when.today) < when.today;
    const reason = words.reasons[first](item.sprint?.name ?? null, isOverdue);
    return words.list([reason, ...lacks.filter((one) => one !== reason)]);
  };
}
