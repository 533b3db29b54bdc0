import { useEffect, useState } from 'react';
import { useDraft } from '../form/use-draft';
import { linesOf } from '../form/lines-of';
import { pastedLines } from './pasted-lines';

type PastedList = {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Whether there is a list, pasted now or restored after a reload. */
  readonly isThere: boolean;
  readonly forget: () => void;
};

/** The pasted list as edited. An anonymous list is not kept beyond the page. */
export function usePastedList(pasted: string | null, anonymous: boolean): PastedList {
  const [kept, keep] = useDraft('pasted');
  const [text, setText] = useState(kept);
  const [isFound, setFound] = useState(kept !== '');
  const [taken, take] = useState<string | null>(null);
  // A further pasted list is appended, since the viewer may have edited the first.
  if (taken !== pasted) {
    take(pasted);
    if (pasted !== null) setText([...linesOf(text), ...pastedLines(pasted)].join('\n'));
  }
  const signed = anonymous ? '' : text;
  useEffect(() => {
    if (signed !== kept) keep(signed);
  }, [signed, kept, keep]);
  const forget = (): void => {
    setText('');
    setFound(false);
  };
  return { text, setText, isThere: isFound || pasted !== null, forget };
}
