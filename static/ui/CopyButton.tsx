import { type ReactElement, type ReactNode, useState } from 'react';
import { QuietButton } from './QuietButton';
import { type Copied, copy } from './copy';
import { useCommonWords } from './words';

type Props = { readonly content: Copied; readonly children: ReactNode };

/** Copies, and says whether it worked: a browser may refuse the clipboard to an iframe. */
export function CopyButton({ content, children }: Props): ReactElement {
  const words = useCommonWords();
  const [said, setSaid] = useState('');
  const press = async (): Promise<void> => {
    try {
      await copy(content);
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  };
  return (
    <span>
      <QuietButton onPress={() => void press()}>{children}</QuietButton> <span role="status">{said}</span>
    </span>
  );
}
