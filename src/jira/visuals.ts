import { plainText, textOf } from './adf-inline';
import { attributesOf, childrenOf, marksOf, type Node, nodeOf } from './adf-node';
import { safeLink } from './safe-link';

/** Hosts of designs and boards; Confluence's pages count by their path, since a site may have a domain of its own. */
const designHosts =
  /(^|\.)(figma\.com|miro\.com|mural\.co|invisionapp\.com|zeplin\.io|sketch\.com|lucid\.app|whimsical\.com|balsamiq\.cloud)$/u;
const pagePath = /^\/wiki\/(spaces|x|pages|display|external)\//u;
/** An address in running text, without the marks that end its sentence or its brackets. */
const written = /https?:\/\/[^\s<>|*…"'”“‘’„]*[^\s<>|*…"'”“‘’„.,;:!?)\]]/giu;

/** Where something is to be seen, and how its writer called it; without a name of its own it is called by its address. */
export type VisualLink = { readonly address: string; readonly name: string };

/**
 * A document's links to designs, boards and pages, also where an address is only written, and its pictures from elsewhere,
 * in their order; each address once. Code is none of that.
 * Addresses are of http or https.
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

/** Neither code nor a link: those say themselves what they are. */
function isPlain(node: Node): boolean {
  return node.type === 'text' && !marksOf(node).some(({ type }) => type === 'code' || type === 'link');
}

function writtenIn(node: Node): readonly VisualLink[] {
  return (textOf(node).match(written) ?? []).flatMap((address) => toLinks(address, ''));
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
