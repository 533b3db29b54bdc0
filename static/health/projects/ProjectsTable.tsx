import type { ReactElement } from 'react';
import type { ProjectLine } from '../../../src/contract-projects';
import { useFormats } from '../../ui/formats';
import hidden from '../../ui/hidden.module.css';
import { OutLink } from '../../ui/OutLink';
import { useWords } from '../words';
import styles from './Projects.module.css';

/** A row a project; a figure that is not known is a dash. */
export function ProjectsTable({ projects }: { readonly projects: readonly ProjectLine[] }): ReactElement {
  const { projects: words, states } = useWords();
  const columns = [words.agreed, states['on-paper'], states.unknown, words.readyWork, words.lastMeeting];
  return (
    <>
      {/* A narrow page scrolls the table within itself, also by keyboard. */}
      <div className={styles['scroll']} role="region" aria-label={words.scroll} tabIndex={0}>
        <table className={styles['table']}>
          <caption className={hidden['hidden']}>{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.project}</th>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {projects.map((project) => (
              <Line key={project.key} project={project} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['quiet']}>{words.note}</p>
    </>
  );
}

function Line({ project }: { readonly project: ProjectLine }): ReactElement {
  const { projects: words } = useWords();
  const formats = useFormats();
  const basis = useBasis(project);
  const { key, name, agreed, lacksAgreement, notChecked, runway, lastMeeting } = project;
  const number = (value: number | null): string => (value === null ? words.unknown : formats.number(value));
  return (
    <tr>
      <th scope="row">
        <OutLink to={`/browse/${encodeURIComponent(key)}`}>
          <bdi>{name}</bdi> ({key})
        </OutLink>
        <span className={styles['quiet']}>{basis}</span>
      </th>
      <td>{number(agreed)}</td>
      <td>{number(lacksAgreement)}</td>
      <td>{number(notChecked)}</td>
      <td>{number(runway === null ? null : Math.round(runway.length * 10) / 10)}</td>
      <td>{lastMeeting === null ? words.unknown : formats.dayOf(lastMeeting)}</td>
    </tr>
  );
}

/** What the figures of a project stand on. */
function useBasis({ look, day, notChecked, startedUnseen }: ProjectLine): string {
  const { projects: words } = useWords();
  const formats = useFormats();
  if (look === 'never') return words.lookOf.never;
  if (look === 'running') return words.lookOf.running(notChecked);
  if (day === null) return words.notCounted;
  const counted = words.countedOn(formats.day(day, new Date().toISOString().slice(0, 'yyyy-mm-dd'.length)));
  return (startedUnseen ?? 0) > 0
    ? `${counted}; ${formats.number(startedUnseen ?? 0)} ${words.startedUnseen}`
    : counted;
}
