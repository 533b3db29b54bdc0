import { plainText, textOf } from './adf-inline';
import { attributesOf, childrenOf, marksOf, type Node, nodeOf } from './adf-node';
import { safeLink } from '../safe-link';

/** Hosts of designs and boards. Confluence pages are recognised by path, since a site may have its own domain. */
const designHosts =
  /(^|\.)(figma\.com|miro\.com|mural\.co|invisionapp\.com|zeplin\.io|sketch\.com|lucid\.app|whimsical\.com|balsamiq\.cloud)$/u;
const pagePath = /^\/wiki\/(spaces|x|pages|display|external)\//u;
/** A bare address in text, without the punctuation or bracket after it. */
const bareAddress = /https?:\/\/[^\s<>|*…"'”“‘’„]*[^\s<>|*…"'”“‘’„.,;:!?)\]]/giu;

/** A link to something visual and its name; the address where it has no name. */
export type VisualLink = { readonly address: string; readonly name: string };

/**
 * A document's links to designs, boards and pages, bare addresses included, and its external pictures, in order and
 * once each. Skips code. All addresses are http or https.
 */
export function visualLinks(document: unknown): readonly VisualLink[] {
  const root = nodeOf(document);
  if (root === null) return [];
  const found = new Map<string, VisualLink>();
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const link of linksOf(node)) if (!found.has(link.address)) found.set(link.address, link);
    if (node.type !== 'codeBlock') open.push(...childrenOf(node).toReversed());
  }
  return [...found.values()];
}

function linksOf(node: Node): readonly VisualLink[] {
  const { type, url, alt } = attributesOf(node);
  const isPicture = node.type === 'media' && type === 'external';
  const hrefs = marksOf(node).map((mark) => attributesOf(mark)['href']);
  return [
    ...toLinks(url, alt).filter(({ address }) => isPicture || isDesign(address)),
    ...hrefs.flatMap((href) => toLinks(href, textOf(node))).filter(({ address }) => isDesign(address)),
    ...(isPlain(node) ? writtenIn(node) : []).filter(({ address }) => isDesign(address)),
  ];
}

/** Text that is neither code nor a link, to be searched for bare addresses. */
function isPlain(node: Node): boolean {
  return node.type === 'text' && !marksOf(node).some(({ type }) => type === 'code' || type === 'link');
}

function writtenIn(node: Node): readonly VisualLink[] {
  return (textOf(node).match(bareAddress) ?? []).flatMap((address) => toLinks(address, ''));
}

function toLinks(url: unknown, text: unknown): readonly VisualLink[] {
  const address = safeLink(url);
  if (address === null || !address.startsWith('http')) return [];
  const name = typeof text === 'string' ? plainText(text) : '';
  return [{ address, name: name === '' || URL.canParse(name) ? withoutQuery(address) : name }];
}

function isDesign(address: string): boolean {
  const { hostname, pathname } = new URL(address);
  return designHosts.test(hostname) || pagePath.test(pathname);
}

function withoutQuery(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`.replace(/\/$/u, '');
}
