import type { AccountId } from '../../../../src/domain/shared/person';
import type { Sprint } from '../../../../src/domain/issue/issue';
import { useNameOf } from '../../../ui/Name';
import type { ReportWords } from '../report.en';
import { useWords } from '../words';
import type { Asked, Filter } from './filter';

export type SprintNames = readonly Pick<Sprint, 'id' | 'name'>[];
/** A filter that has no field of its own, with a function that removes it. */
type Tag = { readonly text: string; readonly without: Partial<Filter> };

/** The filters that only a figure can set, in words. */
export function useTags({ sprint, asked, group }: Filter, sprints: SprintNames): readonly Tag[] {
  const words = useWords();
  const nameOf = useNameOf(asked?.kind === 'owner' ? [asked.owner] : []);
  const name = sprints.find(({ id }) => id === sprint)?.name ?? String(sprint);
  return [
    ...(sprint === null
      ? []
      : [
          {
            text:
              sprint === 'backlog'
                ? words.filterBacklog
                : sprint === 'next'
                  ? words.filterNext
                  : words.filterSprint(name),
            without: { sprint: null },
          },
        ]),
    ...(asked === null ? [] : [{ text: askedWords(asked, words, nameOf), without: { asked: null } }]),
    ...(group === null ? [] : [{ text: words.groups[group], without: { group: null } }]),
  ];
}

function askedWords(asked: Asked, words: ReportWords, nameOf: (accountId: AccountId) => string): string {
  switch (asked.kind) {
    case 'open':
      return words.filterAsked;
    case 'blocking':
      return words.filterBlocking;
    case 'overdue':
      return words.filterOverdue;
    case 'unowned':
      return words.filterUnowned;
    case 'owner':
      return words.filterOwner(nameOf(asked.owner));
  }
}
