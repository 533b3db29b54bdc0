import type { CSSProperties, ReactNode } from 'react';
import { AdfInline, isInline } from './AdfInline.tsx';
import { AdfMedia } from './AdfMedia.tsx';
import { AdfTable, isGrid } from './AdfTable.tsx';
import type { AdfNode } from './node.ts';
import { attribute, plainText } from './node.ts';
import { safeAddress } from './safe-address.ts';

type Draw = (node: AdfNode) => ReactNode;
const inside: Draw = (node) => <AdfNodes nodes={node.content} />;
const box =
  (className: string): Draw =>
  (node) => <div className={className}>{inside(node)}</div>;

const expand: Draw = (node) => (
  <details className="adf-expand">
    <summary>{attribute(node, 'title') || 'More'}</summary>
    {inside(node)}
  </details>
);
const card: Draw = (node) => {
  const address = safeAddress(attribute(node, 'url'));
  return <p>{address === null ? attribute(node, 'url') : <a href={address}>{address}</a>}</p>;
};

const draw: Readonly<Record<string, Draw>> = {
  paragraph: (node) => <p style={alignment(node)}>{inside(node)}</p>,
  heading: drawHeading,
  bulletList: (node) => <ul>{inside(node)}</ul>,
  orderedList: (node) => <ol start={Number(attribute(node, 'order')) || 1}>{inside(node)}</ol>,
  listItem: (node) => <li>{inside(node)}</li>,
  taskList: (node) => <ul className="adf-tasks">{inside(node)}</ul>,
  taskItem: drawTask,
  blockTaskItem: drawTask,
  decisionList: (node) => <ul className="adf-decisions">{inside(node)}</ul>,
  decisionItem: (node) => <li>{inside(node)}</li>,
  blockquote: (node) => <blockquote>{inside(node)}</blockquote>,
  codeBlock: (node) => (
    <pre tabIndex={0} aria-label={`Code ${attribute(node, 'language')}`.trim()}>
      <code>{inside(node)}</code>
    </pre>
  ),
  rule: () => <hr />,
  panel: (node) => (
    <div className={`adf-panel adf-panel-${attribute(node, 'panelType')}`} role="note">
      {inside(node)}
    </div>
  ),
  expand,
  nestedExpand: expand,
  table: (node) => <AdfTable node={node} inside={inside} />,
  mediaSingle: (node) => <figure>{inside(node)}</figure>,
  mediaGroup: box('adf-media-group'),
  media: (node) => <AdfMedia node={node} />,
  caption: (node) => <figcaption>{inside(node)}</figcaption>,
  layoutSection: box('adf-layout'),
  layoutColumn: box('adf-column'),
  blockCard: card,
  embedCard: card,
};

/** Any mix of blocks and inline nodes, as in tables and old documents. */
export function AdfNodes({ nodes }: { nodes: readonly AdfNode[] | undefined }): ReactNode {
  return (nodes ?? []).map((node, index) =>
    isInline(node) ? <AdfInline key={index} node={node} /> : <AdfBlock key={index} node={node} />,
  );
}

/** One block; an unsupported one is shown as its name and text. */
function AdfBlock({ node }: { node: AdfNode }) {
  const known = Object.hasOwn(draw, node.type) ? draw[node.type] : undefined;
  if (known && (node.type !== 'table' || isGrid(node))) return known(node);
  return (
    <div className="adf-unknown">
      <p>
        The local Jira does not draw “{node.type}” {attribute(node, 'extensionKey')}. It holds:{' '}
        {plainText(node).trim() || 'no words'}
      </p>
    </div>
  );
}

function alignment(node: AdfNode): CSSProperties {
  const mark = node.marks?.find(({ type }) => type === 'alignment');
  const align = mark ? attribute(mark, 'align') : '';
  const indent = node.marks?.find(({ type }) => type === 'indentation');
  return {
    ...(align === 'center' || align === 'end' ? { textAlign: align } : {}),
    ...(indent ? { marginInlineStart: `${Number(attribute(indent, 'level')) * 24}px` } : {}),
  };
}

/** Authors skip heading levels, which a page must not: all are one level below the page's own headings. */
function drawHeading(node: AdfNode): ReactNode {
  const level = Math.min(Math.max(Number(attribute(node, 'level')) || 1, 1), 6);
  return (
    <div role="heading" aria-level={3} className={`adf-heading adf-heading-${level}`}>
      {inside(node)}
    </div>
  );
}

function drawTask(node: AdfNode): ReactNode {
  const done = attribute(node, 'state') === 'DONE';
  return (
    <li>
      <span role="img" aria-label={done ? 'Done' : 'To do'}>
        {done ? '☑' : '☐'}
      </span>{' '}
      {inside(node)}
    </li>
  );
}
