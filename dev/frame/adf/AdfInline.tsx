import type { ReactNode } from 'react';
import { useFrame } from '../shell/frame-context.ts';
import { AdfMedia } from './AdfMedia.tsx';
import type { AdfMark, AdfNode } from './node.ts';
import { attribute, plainText } from './node.ts';
import { safeAddress } from './safe-address.ts';

const inlineTypes = [
  'text',
  'hardBreak',
  'mention',
  'emoji',
  'date',
  'status',
  'inlineCard',
  'mediaInline',
  'inlineExtension',
  'placeholder',
];
export const isInline = (node: AdfNode) => inlineTypes.includes(node.type);

export function AdfInline({ node }: { node: AdfNode }) {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>((inner, mark) => marked(inner, mark), node.text ?? '');
    case 'hardBreak':
      return <br />;
    case 'mention':
      return <AdfMention text={attribute(node, 'text')} accountId={attribute(node, 'id')} />;
    case 'emoji':
      return <span>{attribute(node, 'text') || attribute(node, 'shortName')}</span>;
    case 'date':
      return <AdfDate timestamp={Number(attribute(node, 'timestamp'))} />;
    case 'status':
      return (
        <span className={`lozenge lozenge-${attribute(node, 'color') || 'neutral'}`}>{attribute(node, 'text')}</span>
      );
    case 'inlineCard':
      return link(attribute(node, 'url') || 'smart link', attribute(node, 'url'));
    case 'mediaInline':
      return <AdfMedia node={node} />;
    case 'placeholder':
      return <span className="quiet">{attribute(node, 'text')}</span>;
    default:
      return <span className="adf-unknown">[{`${node.type} ${plainText(node)}`.trim()}]</span>;
  }
}

/** As Jira does it, the name is the account's where the document has none. */
function AdfMention({ text, accountId }: { text: string; accountId: string }) {
  const { people } = useFrame();
  const named = people.find((one) => one.accountId === accountId)?.displayName ?? accountId;
  return <span className="adf-mention">{text || `@${named}`}</span>;
}

/** `timestamp` is midnight UTC in milliseconds, so it is shown in UTC. */
function AdfDate({ timestamp }: { timestamp: number }) {
  const date = new Date(timestamp);
  if (Number.isNaN(date.getTime())) return <span className="adf-unknown">[date]</span>;
  const words = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
  return <time dateTime={date.toISOString().slice(0, 10)}>{words}</time>;
}

function marked(inner: ReactNode, mark: AdfMark): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'em':
      return <em>{inner}</em>;
    case 'underline':
      return <u>{inner}</u>;
    case 'strike':
      return <s>{inner}</s>;
    case 'code':
      return <code>{inner}</code>;
    case 'subsup':
      return attribute(mark, 'type') === 'sub' ? <sub>{inner}</sub> : <sup>{inner}</sup>;
    case 'link':
      return link(inner, attribute(mark, 'href'));
    case 'textColor':
      return <span style={{ color: attribute(mark, 'color') }}>{inner}</span>;
    case 'backgroundColor':
      // Authors choose light backgrounds for dark text, so the text stays dark in dark mode.
      return <span style={{ backgroundColor: attribute(mark, 'color'), color: '#1e1f21' }}>{inner}</span>;
    default:
      return inner;
  }
}

function link(inner: ReactNode, href: string): ReactNode {
  const address = safeAddress(href);
  if (address === null) return <span title={href}>{inner}</span>;
  return (
    <a href={address} rel="noreferrer">
      {inner}
    </a>
  );
}
