import type { ReactElement } from 'react';
import { MenuButton } from '../../ui/MenuButton';
import { HeadMenu } from './HeadMenu';
import { useWords } from '../words';

/** "…" with the panel's rarer actions. */
export function HeadMore({ take }: { readonly take: () => void }): ReactElement {
  const { menu } = useWords().head;
  return <MenuButton label={menu}>{(close) => <HeadMenu take={take} close={close} />}</MenuButton>;
}
