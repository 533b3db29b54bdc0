import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Failure, ReportSetup } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { isUnagreed } from '../../../../src/domain/backlog/agenda';
import type { Sprint } from '../../../../src/domain/issue/issue';
import { queryFrom, type SearchQuery } from '../../../../src/domain/meeting/search-query';
import { comingSprints } from '../../../../src/jira/read/sprints';
import { Choice } from '../../../ui/Choice';
import { FailureNotice } from '../../../ui/FailureNotice';
import field from '../../../ui/Field.module.css';
import { FieldFrame } from '../../../ui/FieldFrame';
import { QuietButton } from '../../../ui/QuietButton';
import { untilGone } from '../../../ui/until-gone';
import { asText, useUnsaved } from '../../../ui/use-unsaved';
import { toFailure } from '../../../ui/to-failure';
import { asViewer } from '../../shared/request';
import { useWords } from '../words';
import styles from './Adding.module.css';
import { FoundItems } from './FoundItems';
import * as jql from '../../../../src/jira/search/jql';
import { openItems, readAgain, searchItems } from '../../../../src/jira/search/report-reading';

export type AddItemsProps = {
  readonly setup: ReportSetup;
  /** What stands on the list. */
  readonly ids: readonly string[];
  readonly add: (ids: readonly string[]) => Promise<Failure | null>;
  readonly close: () => void;
};

/** How long typing rests before Jira is asked (ms). */
const REST_MS = 400;

/** Finds items by title, keys, links or a query, or those of a sprint, and puts several on the list at once. */
export function AddItems({ setup, ids, add, close }: AddItemsProps): ReactElement {
  const { add: name, adding: words } = useWords();
  const [typed, setTyped] = useUnsaved(`items to add to ${setup.projectKey}`, '', asText);
  const [sprint, setSprint] = useState('');
  const [said, say] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const sprints = useSprints(setup);
  const { found, isSearching } = useFound(setup, { typed, sprint });
  const type = (next: string): void => {
    setTyped(next);
    setSprint('');
    say('');
  };
  const put = async (chosen: readonly string[]): Promise<Failure | null> => {
    const failed = await add(chosen);
    if (failed !== null) return failed;
    setTyped('');
    setSprint('');
    say(words.done(chosen.length));
    input.current?.focus();
    return null;
  };
  return (
    <section className={styles['form']} aria-label={name}>
      <div className={styles['fields']}>
        <FieldFrame label={words.search} hint={words.searchHint}>
          {(ties) => (
            <input
              {...ties}
              ref={input}
              type="search"
              autoComplete="off"
              className={field['control']}
              value={typed}
              onChange={({ target }) => type(target.value)}
              onPaste={(event) => {
                // A field of one line would join the last key of a line to the first one of the next.
                const pasted = event.clipboardData.getData('text');
                if (!/[\r\n]/u.test(pasted)) return;
                event.preventDefault();
                type([typed, ...pasted.split(/\s+/u)].join(' ').trim());
              }}
            />
          )}
        </FieldFrame>
        {sprints.length > 0 && (
          <Choice
            label={words.sprint}
            value={sprint}
            options={[
              { value: '', label: words.anySprint },
              ...sprints.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            onChange={(value) => {
              setSprint(value);
              setTyped('');
              say('');
            }}
          />
        )}
      </div>
      <p className={styles['said']} role="status">
        {isSearching ? words.searching : (saidOf(found, words) ?? said)}
      </p>
      {found.status === 'failed' && <FailureNotice failure={found.failure} />}
      {found.status === 'found' && found.of.items.length > 0 && (
        <FoundItems
          key={found.of.items.map(({ id }) => id).join(' ')}
          items={found.of.items}
          chosen={found.chosen}
          ids={ids}
          put={put}
        />
      )}
      <div className={styles['presses']}>
        <QuietButton onPress={close}>{words.close}</QuietButton>
      </div>
    </section>
  );
}

type Search = { readonly typed: string; readonly sprint: string };
type Outcome =
  | { readonly status: 'idle' | 'refused' }
  | { readonly status: 'failed'; readonly failure: Failure }
  /** `chosen`: those that are ticked from the start. */
  | { readonly status: 'found'; readonly of: Finding; readonly chosen: readonly string[] };

function saidOf(found: Outcome, words: ReturnType<typeof useWords>['adding']): string | null {
  if (found.status === 'refused') return words.refused;
  if (found.status !== 'found') return null;
  const { items, missing, more } = found.of;
  const count = items.length === 0 ? words.none : more ? words.first(items.length) : words.items(items.length);
  return [
    ...(items.length === 0 && missing.length > 0 ? [] : [count]),
    missing.length === 0 ? [] : words.notFound(missing.join(', ')),
  ]
    .flat()
    .join(' · ');
}

/** What is found for what was typed last; an earlier answer that comes late is dropped. */
function useFound(
  setup: ReportSetup,
  { typed, sprint }: Search,
): { readonly found: Outcome; readonly isSearching: boolean } {
  const search = `${sprint} ${typed}`;
  const [answer, setAnswer] = useState<{ readonly search: string; readonly found: Outcome }>({
    search,
    found: { status: 'idle' },
  });
  const latest = useRef(setup);
  useEffect(() => {
    latest.current = setup;
  });
  const { projectKey } = setup;
  useEffect(() => {
    let end: (() => void) | null = null;
    const begin = (): void => {
      end = untilGone(outcomeOf(latest.current, { typed, sprint }), (found) => setAnswer({ search, found }));
    };
    const timer = setTimeout(begin, typed === '' ? 0 : REST_MS);
    return () => {
      clearTimeout(timer);
      end?.();
    };
  }, [search, typed, sprint, projectKey]);
  const isSearching = answer.search !== search && (sprint !== '' || queryFrom(typed, projectKey) !== null);
  return { found: answer.search === search ? answer.found : { status: 'idle' }, isSearching };
}

async function outcomeOf(setup: ReportSetup, { typed, sprint }: Search): Promise<Outcome> {
  const query = queryFrom(typed, setup.projectKey);
  if (sprint === '' && query === null) return { status: 'idle' };
  try {
    const of = query === null ? await findSprint(setup, Number(sprint)) : await findItems(setup, query);
    return of === null ? { status: 'refused' } : { status: 'found', of, chosen: chosenOf(of.items, query) };
  } catch (error) {
    return { status: 'failed', failure: toFailure(error) };
  }
}

/** Pasted keys are all wanted; of a sprint, what is not agreed and not begun. */
function chosenOf(items: readonly BacklogItem[], query: SearchQuery | null): readonly string[] {
  const isChosen = (item: BacklogItem): boolean => (query === null ? isUnagreed(item) : query.kind === 'keys');
  return items.filter(isChosen).map(({ id }) => id);
}

/** The running and the planned sprints of the board; none where Jira does not say. */
function useSprints({ board }: ReportSetup): readonly Sprint[] {
  const [sprints, setSprints] = useState<readonly Sprint[]>([]);
  const id = board === null || board.type === 'kanban' ? null : board.id;
  useEffect(() => (id === null ? undefined : untilGone(comingSprints(asViewer, id), setSprints)), [id]);
  return sprints;
}

type Finding = {
  readonly items: readonly BacklogItem[];
  /** Keys of which Jira has shown nothing. */
  readonly missing: readonly string[];
  /** Others match, too. */
  readonly more: boolean;
};

/** What a person looks for, as they may see it, in one request; null where Jira refuses their query. */
async function findItems(setup: ReportSetup, query: SearchQuery): Promise<Finding | null> {
  if (query.kind === 'keys') return byKeys(setup, query.keys);
  if (query.kind === 'words' && query.words.length === 0) return { items: [], missing: [], more: false };
  return search(setup, query.kind === 'jql' ? jql.typed(query.jql) : titled(setup, query.words));
}

/** What is not done of a sprint. */
const findSprint = (setup: ReportSetup, sprint: number): Promise<Finding | null> =>
  search(setup, jql.ordered(jql.all(openItems(setup), jql.inSprints([sprint])), 'rank'));

const titled = (setup: ReportSetup, words: readonly string[]): jql.Clause =>
  jql.ordered(jql.all(openItems(setup), jql.titled(words)), 'rank');

async function search(setup: ReportSetup, query: jql.Clause): Promise<Finding | null> {
  const page = await searchItems(asViewer, setup, query);
  return page && { items: page.found, missing: [], more: page.next !== null };
}

async function byKeys(setup: ReportSetup, keys: readonly string[]): Promise<Finding> {
  const read = await readAgain(asViewer, setup, keys);
  const items = keys.flatMap((key) => read.find((item) => item.key === key) ?? []);
  // An item that was moved to another project answers by its new key.
  const moved = read.filter((item) => !items.includes(item));
  const missing = keys.filter((key) => !items.some((item) => item.key === key));
  return { items: [...items, ...moved], missing: missing.length === moved.length ? [] : missing, more: false };
}
