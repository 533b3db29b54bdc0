import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useWords } from '../words';

type Props = {
  /** What it shows, for the accessible name. */
  readonly what: string;
  /** Instead of "Show". */
  readonly label?: string | undefined;
  readonly open: boolean;
  readonly toggle: () => void;
};

/** "Show" or "Hide", named by its content, since several stand on the page. */
export function ShowToggle({ what, label, open, toggle }: Props): ReactElement {
  const { about, show, hide } = useWords();
  const act = open ? hide : (label ?? show);
  return (
    <Button spacing="compact" aria-label={about(act, what)} aria-expanded={open} onClick={toggle}>
      {act}
    </Button>
  );
}
