import { useLoad } from '../rest/use-load.ts';
import { useMediaFiles } from './media-files.ts';
import type { AdfNode } from './node.ts';
import { attribute } from './node.ts';
import { safeAddress } from './safe-address.ts';

/**
 * A picture or file. Jira's media ids belong to another service; here the attachment is found by id, else by the file
 * name in `alt`.
 */
export function AdfMedia({ node }: { node: AdfNode }) {
  const { files } = useMediaFiles();
  const alt = attribute(node, 'alt');
  if (attribute(node, 'type') === 'external') return <ExternalPicture url={attribute(node, 'url')} alt={alt} />;
  const file = files.find(({ id, filename }) => id === attribute(node, 'id') || (alt !== '' && filename === alt));
  if (!file)
    return <span className="adf-unknown">[{`file ${alt || attribute(node, 'id')}`.trim()}: not attached here]</span>;
  if (!file.mimeType.startsWith('image/')) return <span>📎 {file.filename}</span>;
  return <Picture id={file.id} alt={alt || file.filename} />;
}

/** The local Jira loads nothing from other sites, so an external picture is a link. */
function ExternalPicture({ url, alt }: { url: string; alt: string }) {
  const address = safeAddress(url);
  const words = `picture ${alt || url}`;
  return address === null ? <span className="adf-unknown">[{words}]</span> : <a href={address}>{words}</a>;
}

export function Picture({ id, alt }: { id: string; alt: string }) {
  const media = useMediaFiles();
  const { load } = useLoad(id, () => media.load(id));
  if (load.status === 'loading') return <span className="quiet">Loading {alt}…</span>;
  if (load.status === 'failed')
    return (
      <span className="adf-unknown">
        [{alt}: {load.message}]
      </span>
    );
  return (
    <a href={load.value} target="_blank" rel="noreferrer">
      <img src={load.value} alt={alt} className="picture" />
    </a>
  );
}
