import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import type { ArchiveView, Failure } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { usePanel } from '../store/panel-context';

type Archive = Pick<ArchiveView, 'questions' | 'talks'> & {
  /** How many are still to be read. */
  readonly left: number;
  readonly more: () => void;
  readonly isReading: boolean;
  readonly failure: Failure | null;
};

const NOTHING = { questions: [], talks: [] } as const;

/** Some of what has left the row, read when the reader asks for it: the latest of it first, kept oldest first. */
export function useArchive(what: 'questions' | 'talks', count: number): Archive {
  const [read, setRead] = useState<Pick<ArchiveView, 'questions' | 'talks'> & { from: number | null }>({
    ...NOTHING,
    from: null,
  });
  const { readArchive } = usePanel().actions;
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const remaining = read.from ?? count;
  const more = async (): Promise<void> => {
    setReading(true);
    setFailure(null);
    const answer = await readArchive({ what, before: remaining });
    setReading(false);
    if (!answer.ok) return setFailure(answer.failure);
    const { from, questions, talks } = answer.value;
    setRead({ from, questions: [...questions, ...read.questions], talks: [...talks, ...read.talks] });
  };
  return { ...read, left: remaining, more: () => void more(), isReading, failure };
}

/** Reads what came before; nothing where all of it is there. */
export function More({ archive, label }: { archive: Archive; label: string }): ReactElement | null {
  const { left, more, isReading, failure } = archive;
  if (left === 0) return null;
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} />}
      <Button appearance="subtle" spacing="compact" isLoading={isReading} onClick={more}>
        {label}
      </Button>
    </>
  );
}
