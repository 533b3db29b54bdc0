import { AdfNodes } from './AdfBlock.tsx';
import type { AdfDocument } from './node.ts';

/** Shows a document. Unsupported nodes are shown as their name and text. */
export function AdfView({ document }: { document: AdfDocument | 'unreadable' }) {
  if (document === 'unreadable') return <p className="notice">This field holds something that is no document.</p>;
  return (
    <div className="adf" dir="auto">
      <AdfNodes nodes={document.content} />
    </div>
  );
}
