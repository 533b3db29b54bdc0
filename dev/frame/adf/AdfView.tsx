import type { ReactNode } from 'react';
import { AdfBlock } from './AdfBlock.tsx';
import { AdfInline, isInline } from './AdfInline.tsx';
import type { AdfDocument, AdfNode } from './node.ts';

/** Shows a document. What the local Jira does not draw is named, with its words, never left out. */
export function AdfView({ document }: { document: AdfDocument | 'unreadable' }) {
  if (document === 'unreadable') return <p className="notice">This field holds something that is no document.</p>;
  return (
    <div className="adf" dir="auto">
      <AdfNodes nodes={document.content} />
    </div>
  );
}

/** Any mix of blocks and inline nodes, as tables and old documents hold them. */
export function AdfNodes({ nodes }: { nodes: readonly AdfNode[] | undefined }): ReactNode {
  return (nodes ?? []).map((node, index) =>
    isInline(node) ? <AdfInline key={index} node={node} /> : <AdfBlock key={index} node={node} />,
  );
}
