import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { orNothing } from '../../ui/or-nothing';
import { useDraft } from '../form/use-draft';
import { UnsavedLine } from './UnsavedLine';
import type { Asking, Unsaved } from './use-asking';

type Props = Pick<Asking, 'unsaved' | 'askAgain' | 'letGo'>;

/** An older version of this page may have stored another shape. */
const isUnsaved = (one: unknown): one is Unsaved => {
  const { question, failure }: Record<string, unknown> = Object(one);
  return typeof Object(question).text === 'string' && typeof Object(failure).code === 'string';
};

function unsavedIn(kept: string): readonly Unsaved[] {
  const found: unknown = orNothing(() => JSON.parse(kept));
  return Array.isArray(found) ? found.filter(isUnsaved) : [];
}

/** The questions that failed to be stored; a reload restores them. */
export function UnsavedLines({ unsaved, askAgain, letGo }: Props): ReactElement {
  const [kept, keep] = useDraft('unsaved');
  const [found, setFound] = useState(() => unsavedIn(kept));
  const drop = (text: string): void => setFound((before) => before.filter(({ question }) => question.text !== text));
  const isNew = ({ question }: Unsaved): boolean => unsaved.every((one) => one.question.text !== question.text);
  const all = [...found.filter(isNew), ...unsaved];
  // Anonymous questions are not kept beyond the page: the next person at this screen would learn whose they are.
  const signed = all.filter(({ question }) => question.anonymous !== true);
  const text = signed.length === 0 ? '' : JSON.stringify(signed);
  useEffect(() => {
    if (text !== kept) keep(text);
  }, [text, kept, keep]);
  return (
    <>
      {all.map((one) => (
        <UnsavedLine
          key={one.question.text}
          unsaved={one}
          askAgain={(question) => {
            drop(question.text);
            askAgain(question);
          }}
          letGo={(gone) => {
            drop(gone);
            letGo(gone);
          }}
        />
      ))}
    </>
  );
}
