import type { Client } from '../rest/client.ts';

/** Reads each attachment once and resolves with an address for `<img>`. */
export function pictureLoader(client: Client): (id: string) => Promise<string> {
  const read = new Map<string, Promise<string>>();
  return (id) => {
    const found =
      read.get(id) ?? client.file(`/rest/api/3/attachment/content/${id}`).then((blob) => URL.createObjectURL(blob));
    read.set(id, found);
    return found;
  };
}
