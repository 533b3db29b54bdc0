import { type ErrorInfo, type ReactElement, type ReactNode, Component } from 'react';
import styles from './Notice.module.css';
import { Reload } from './Reload';
import { useCommonWords } from './words';

/** Shown when drawing fails. Stored data is untouched; reloading may help, also where a part of the page was not there any more. */
export function Broken(): ReactElement {
  const words = useCommonWords();
  return (
    <div role="alert" className={`${styles['notice']} ${styles['failed']}`}>
      <p>{words.broke}</p>
      <Reload />
    </div>
  );
}

/** Shows an error thrown while drawing as words instead of an empty frame. React offers this only as a class. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
