import { view } from '@forge/bridge';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../src/contract';
import { type Board, boardsInSight, readBoard } from '../../src/jira/read/boards';
import { toFailure } from '../ui/to-failure';
import { asViewer } from '../project-page/shared/request';
import { unanswered } from '../ui/backend';
import { Choice } from '../ui/Choice';
import { FailureNotice } from '../ui/FailureNotice';
import { QuietButton } from '../ui/QuietButton';
import { TextLine } from '../ui/TextLine';
import { untilGone } from '../ui/until-gone';
import { useCommonWords } from '../ui/words';
import { keyOf, type Place, PLACES_AT_MOST, withoutRepeats } from './chosen';
import styles from './Gadget.module.css';
import { useGadgetWords } from './words';
import * as z from 'zod/mini';
import { isForbidden } from '../../src/failure';
import { ask, checked } from '../../src/jira/request';

/** How often Jira draws the gadget anew, in minutes. */
const REFRESH = 15;
/** After the last key, before projects are searched (ms). */
const PAUSE_MS = 300;
/** Enough for a word of a name. */
const SEARCH_LIMIT = 100;

/** The form of a gadget: up to six boards of projects that the person may see. */
export function Edit({ chosen }: { readonly chosen: readonly Place[] }): ReactElement {
  const words = useGadgetWords();
  const [places, setPlaces] = useState(chosen);
  const title = useRef<HTMLHeadingElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = (): void => {
    setFailure(null);
    view.submit({ boards: places, refresh: REFRESH }).catch((error: unknown) => {
      console.error(error);
      setFailure(unanswered());
    });
  };
  const remove = (place: Place): void => {
    setPlaces(places.filter((one) => one !== place));
    title.current?.focus();
  };
  return (
    <section className={styles['form']} aria-label={words.configure}>
      <h1 className={styles['title']} ref={title} tabIndex={-1}>
        {words.shown}
      </h1>
      {places.length === 0 && <p>{words.nothingShown}</p>}
      {places.length > 0 && (
        <ul className={styles['places']}>
          {places.map((place) => (
            <ChosenPlace key={keyOf(place)} place={place} remove={() => remove(place)} />
          ))}
        </ul>
      )}
      {places.length < PLACES_AT_MOST ? (
        <Adding add={(place) => setPlaces(withoutRepeats([...places, place]))} />
      ) : (
        <p role="status">{words.mostShown(PLACES_AT_MOST)}</p>
      )}
      <div>
        <QuietButton look="primary" disabled={places.length === 0} onPress={save}>
          {words.save}
        </QuietButton>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </section>
  );
}

/** A chosen board by its name, as the person who configures sees it. */
function ChosenPlace({ place, remove }: { readonly place: Place; readonly remove: () => void }): ReactElement {
  const words = useGadgetWords();
  const { projectId, boardId } = place;
  const [name, setName] = useState('');
  useEffect(() => untilGone(nameOfPlace({ projectId, boardId }, words), setName), [projectId, boardId, words]);
  return (
    <li className={styles['place']}>
      <bdi>{name}</bdi>
      <QuietButton look="text" aria-label={words.removeThis(name)} onPress={remove}>
        {words.remove}
      </QuietButton>
    </li>
  );
}

/** Searches a project, and hands over one of its boards, once these are read. */
function Adding({ add }: { readonly add: (place: Place) => void }): ReactElement {
  const words = useGadgetWords();
  const { retry } = useCommonWords();
  const [search, setSearch] = useState('');
  const [projectId, setProjectId] = useState('');
  const [boardId, setBoardId] = useState<number | null>(null);
  const [turn, setTurn] = useState(0);
  const found = useProjects(search, turn);
  const projects = found === null || 'code' in found ? null : found;
  const selected = projects?.some(({ id }) => id === projectId) === true ? projectId : (projects?.[0]?.id ?? '');
  const boardsOrFailure = useBoards(selected, turn);
  const boards = boardsOrFailure === null || 'code' in boardsOrFailure ? [] : boardsOrFailure;
  const failure = failureIn(found) ?? failureIn(boardsOrFailure);
  const chooseProject = (id: string): void => {
    setProjectId(id);
    setBoardId(null);
  };
  return (
    <>
      <TextLine label={words.search} value={search} limit={SEARCH_LIMIT} onChange={setSearch} />
      {failure !== null && (
        <FailureNotice failure={failure}>
          <QuietButton onPress={() => setTurn(turn + 1)}>{retry}</QuietButton>
        </FailureNotice>
      )}
      {projects?.length === 0 && <p role="status">{words.none}</p>}
      {projects !== null && projects.length > 0 && (
        <Choice
          label={words.project}
          value={selected}
          onChange={chooseProject}
          options={projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
        />
      )}
      <Choice
        label={words.board}
        value={boardId === null ? '' : String(boardId)}
        onChange={(id) => setBoardId(id === '' ? null : Number(id))}
        options={[
          { value: '', label: words.boardOfPolicy },
          ...boards.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <div>
        <QuietButton disabled={boardsOrFailure === null} onPress={() => add({ projectId: selected, boardId })}>
          {words.add}
        </QuietButton>
      </div>
    </>
  );
}

const failureIn = (answer: readonly unknown[] | Failure | null): Failure | null =>
  answer !== null && 'code' in answer ? answer : null;

/** The first projects that match, or why Jira did not say; null until it has answered. Each `turn` asks anew. */
function useProjects(search: string, turn: number): readonly Project[] | Failure | null {
  const [found, setFound] = useState<readonly Project[] | Failure | null>(null);
  useEffect(() => {
    let isHere = true;
    const timer = setTimeout(() => {
      void projectsFor(search).then((projects) => {
        if (isHere) setFound(projects);
      });
    }, PAUSE_MS);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [search, turn]);
  return found;
}

/** The boards of a project, or why Jira did not say; null until it has answered. Each `turn` asks anew. */
function useBoards(projectId: string, turn: number): readonly Board[] | Failure | null {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly boards: readonly Board[] | Failure } | null>(
    null,
  );
  useEffect(() => {
    if (projectId === '') return undefined;
    const reading = boardsInSight(asViewer, projectId).catch(toFailure);
    return untilGone(reading, (boards) => setAnswer({ of: projectId, boards }));
  }, [projectId, turn]);
  return answer?.of === projectId ? answer.boards : null;
}

const answer = z.object({ values: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })) });
type Project = z.infer<typeof answer>['values'][number];

/** The first projects by name that match what was typed, as the person may see them; or why Jira did not say. */
async function projectsFor(search: string): Promise<readonly Project[] | Failure> {
  const query = new URLSearchParams({ maxResults: '50', orderBy: 'name', ...(search === '' ? {} : { query: search }) });
  return projectsAt(`/rest/api/3/project/search?${query.toString()}`).catch(toFailure);
}

type Words = Pick<ReturnType<typeof useGadgetWords>, 'boardOfPolicy' | 'unknown' | 'unread'>;

/** "Tiffin (TIF) · Tiffin board", or why the person does not see it. */
async function nameOfPlace({ projectId, boardId }: Place, words: Words): Promise<string> {
  try {
    const [[project], board] = await Promise.all([
      projectsAt(`/rest/api/3/project/search?id=${projectId}`),
      boardId === null ? words.boardOfPolicy : readBoard(asViewer, boardId).then(({ name }) => name),
    ]);
    return project === undefined ? words.unknown : `${project.name} (${project.key}) · ${board}`;
  } catch (error) {
    return isForbidden(error) ? words.unknown : words.unread;
  }
}

async function projectsAt(path: string): Promise<readonly Project[]> {
  const { body } = await ask(asViewer, path);
  return checked((value) => answer.safeParse(value), body).values;
}
