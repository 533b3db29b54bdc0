import type { ButtonHTMLAttributes, ReactElement, ReactNode } from 'react';
import styles from './QuietButton.module.css';

type Props = Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'disabled' | 'aria-expanded' | 'aria-controls' | 'aria-label'
> & {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly primary?: boolean;
};

/** A button as Jira draws them, for 40 lines of style instead of a component library's six kilobytes. */
export function QuietButton({ children, onPress, primary = false, ...rest }: Props): ReactElement {
  return (
    <button
      type="button"
      className={`${styles['button']} ${primary ? styles['primary'] : ''}`}
      onClick={onPress}
      {...rest}
    >
      {children}
    </button>
  );
}
