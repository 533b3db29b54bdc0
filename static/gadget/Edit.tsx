import { view } from '@forge/bridge';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { type Board, boardsInSight } from '../../src/jira/read/boards';
import { asViewer } from '../project-page/shared/request';
import { Choice } from '../ui/Choice';
import { isRecord } from '../ui/is-record';
import { QuietButton } from '../ui/QuietButton';
import { TextLine } from '../ui/TextLine';
import type { Chosen } from './chosen';
import styles from './Gadget.module.css';
import { useGadgetWords } from './words';
import { untilGone } from '../ui/until-gone';

/** How often Jira draws the gadget anew, in minutes. */
const REFRESH = 15;
/** After the last key, before projects are searched (ms). */
const PAUSE_MS = 300;
/** Enough for a word of a name. */
const SEARCH_LIMIT = 100;

type Project = { readonly id: string; readonly key: string; readonly name: string };

/** The form of a gadget: a project that the person may see, and one of its boards. */
export function Edit({ chosen }: { readonly chosen: Chosen | null }): ReactElement {
  const words = useGadgetWords();
  const [search, setSearch] = useState('');
  const [projectId, setProjectId] = useState(chosen?.projectId ?? '');
  const [boardId, setBoardId] = useState(chosen?.boardId ?? null);
  const projects = useProjects(search, chosen?.projectId ?? null);
  const selected = projectId === '' ? (projects?.[0]?.id ?? '') : projectId;
  const boards = useBoards(selected);
  const save = (): void => {
    view.submit({ projectId: selected, boardId, refresh: REFRESH }).catch(console.error);
  };
  const chooseProject = (id: string): void => {
    setProjectId(id);
    setBoardId(null);
  };
  return (
    <section className={styles['form']} aria-label={words.configure}>
      <TextLine label={words.search} value={search} limit={SEARCH_LIMIT} onChange={setSearch} />
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
        <QuietButton look="primary" disabled={selected === ''} onPress={save}>
          {words.save}
        </QuietButton>
      </div>
    </section>
  );
}

/** The first projects that match, with the chosen one; null until Jira has answered. */
function useProjects(search: string, chosen: string | null): readonly Project[] | null {
  const [found, setFound] = useState<readonly Project[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      void projectsFor(search, chosen).then((projects) => {
        if (wanted) setFound(projects);
      });
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [search, chosen]);
  return found;
}

async function projectsFor(search: string, chosen: string | null): Promise<readonly Project[]> {
  const query = new URLSearchParams({ maxResults: '50', orderBy: 'name', ...(search === '' ? {} : { query: search }) });
  const found = await projectsAt(`/rest/api/3/project/search?${query.toString()}`);
  if (search !== '' || chosen === null || found.some(({ id }) => id === chosen)) return found;
  return [...(await projectsAt(`/rest/api/3/project/search?id=${chosen}`)), ...found];
}

/** Empty where Jira refuses. */
async function projectsAt(path: string): Promise<readonly Project[]> {
  try {
    const response = await asViewer(path);
    const body: unknown = response.status === 200 ? await response.json() : null;
    return isRecord(body) && Array.isArray(body['values']) ? body['values'].flatMap(toProject) : [];
  } catch (error) {
    console.error(error);
    return [];
  }
}

function toProject(raw: unknown): readonly Project[] {
  if (!isRecord(raw)) return [];
  const [id, key, name] = [raw['id'], raw['key'], raw['name']].map(String);
  return id === undefined || key === undefined || name === undefined ? [] : [{ id, key, name }];
}

function useBoards(projectId: string): readonly Board[] {
  const [found, setFound] = useState<{ readonly of: string; readonly boards: readonly Board[] } | null>(null);
  useEffect(() => {
    if (projectId === '') return undefined;
    return untilGone(boardsInSight(asViewer, projectId), (boards) => setFound({ of: projectId, boards }));
  }, [projectId]);
  return found?.of === projectId ? found.boards : [];
}
