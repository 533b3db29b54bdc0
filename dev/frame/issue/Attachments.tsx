import { Picture } from '../adf/AdfMedia.tsx';
import type { Issue } from '../jira/issue.ts';

export function Attachments({ issue }: { issue: Issue }) {
  const files = issue.fields.attachment ?? [];
  if (files.length === 0) return null;
  return (
    <section aria-label="Attachments">
      <h2>Attachments</h2>
      <ul className="attachments">
        {files.map(({ id, filename, mimeType, size }) => (
          <li key={id}>
            {mimeType.startsWith('image/') && <Picture id={id} alt={filename} />}
            <span className="quiet small">
              {filename} · {Math.max(1, Math.round(size / 1024))} KiB
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
