import type { ReactElement } from 'react';
import type { GuidePage } from './open-guide';
import { QuietButton } from './QuietButton';
import { useCommonWords } from './words';

type Props = {
  readonly page: GuidePage;
  /** Default: _Help_. */
  readonly label?: string;
};

/** Opens the guide for teams at a page. What opens it is loaded with the press. */
export function HelpButton({ page, label }: Props): ReactElement {
  const { help, guide } = useCommonWords();
  const open = async () => (await import('./open-guide')).openGuide(page, guide);
  return (
    <QuietButton look="text" aria-haspopup="dialog" onPress={() => void open().catch(console.error)}>
      {label ?? help}
    </QuietButton>
  );
}
