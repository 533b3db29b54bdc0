import type { ButtonHTMLAttributes, ReactElement, ReactNode } from 'react';
import styles from './QuietButton.module.css';

type Props = Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'disabled' | 'aria-pressed' | 'aria-expanded' | 'aria-controls' | 'aria-label'
> & {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly primary?: boolean;
};

/** A button in Jira's style: 40 lines of CSS instead of 6 KB of a component library. */
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
