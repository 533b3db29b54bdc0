import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { CloseTalk } from './CloseTalk';

type Props = {
  /** When the talk started that the viewer leads; null where they lead none. */
  readonly mine: string | null;
  /** Whether something stands here that must not get lost. */
  readonly keep: (on: boolean) => void;
};

/** The end of the viewer's talk, beside what they wrote of talks that are not theirs to end any more: that is none of this one. */
export function CloseTalks({ mine, keep }: Props): ReactElement {
  const [written, setWritten] = useState<readonly string[]>([]);
  const talks = new Set(mine === null ? written : [...written, mine]);
  useEffect(() => keep(written.length > 0), [keep, written]);
  return (
    <>
      {[...talks].map((startedAt) => (
        <CloseTalk
          key={startedAt}
          startedAt={startedAt}
          over={startedAt !== mine}
          keep={(on) =>
            setWritten((all) => (on ? [...new Set([...all, startedAt])] : all.filter((one) => one !== startedAt)))
          }
        />
      ))}
    </>
  );
}
