import type { ReactElement } from 'react';
import { MenuButton } from '../../ui/MenuButton';
import { HeadMenu } from '../lazy-parts';
import { useWords } from '../panel-context';

/** "…" with the panel's rarer actions. */
export function HeadMore({ take }: { readonly take: () => void }): ReactElement {
  const { menu } = useWords().head;
  return <MenuButton label={menu}>{(close) => <HeadMenu take={take} close={close} />}</MenuButton>;
}
