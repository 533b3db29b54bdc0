import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { SprintStart as Start } from '../../../../src/contract-look-back';
import type { Sprint } from '../../../../src/domain/issue/issue';
import { ask, backend } from '../../../ui/backend';
import { pageLanguage } from '../../../ui/words';
import page from '../../shared/Page.module.css';
import { startWords } from './words';
import { untilGone } from '../../../ui/until-gone';

type SprintStartProps = {
  readonly projectId: string;
  readonly boardId: number;
  readonly sprint: Pick<Sprint, 'id' | 'name'>;
};

/** How many items of a running sprint were not agreed when it started; empty where that was not recorded. */
export function SprintStart({ projectId, boardId, sprint: { id, name } }: SprintStartProps): ReactElement {
  const [start, setStart] = useState<Start | null>(null);
  useEffect(() => {
    const reading = ask(() => backend('readSprintStart', { projectId, boardId, sprintId: id }));
    return untilGone(reading, (read) => read.ok && setStart(read.value));
  }, [projectId, boardId, id]);
  const words = startWords[pageLanguage()];
  return (
    <p className={page['quiet']} role="status" dir="auto">
      {start === null ? '\u00A0' : words.started(name, start.notAgreed, start.items)}
    </p>
  );
}
