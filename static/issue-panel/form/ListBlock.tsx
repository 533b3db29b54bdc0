import type { ComponentProps, ReactElement } from 'react';
import { TextBlock } from '../../ui/TextBlock';
import { type ListRoom, type ListTrouble, troubleIn } from './lines-of';
import { useWords } from '../words';

function useInWords(): (trouble: ListTrouble | null) => string | undefined {
  const words = useWords().lines;
  return (trouble) => {
    if (trouble === null) return undefined;
    return 'line' in trouble ? words.tooLong(trouble.line, trouble.over) : words.tooMany(trouble.lines);
  };
}

type Props = Omit<ComponentProps<typeof TextBlock>, 'complaint'> & { readonly room: ListRoom };

/** Several lines, each an entry of its own; says while typing which line is too long, or how many are too many. */
export function ListBlock({ room, ...text }: Props): ReactElement {
  const inWords = useInWords();
  return <TextBlock {...text} complaint={inWords(troubleIn(text.value, room))} />;
}
