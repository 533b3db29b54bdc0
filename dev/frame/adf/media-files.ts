import { createContext, useContext } from 'react';

/** The files of the issue: pictures in its document name one by id or file name. */
type MediaFiles = {
  readonly files: readonly { id: string; filename: string; mimeType: string }[];
  /** Reads a picture and resolves with an address for `<img>`. */
  load(id: string): Promise<string>;
};

const none: MediaFiles = { files: [], load: () => Promise.reject(new Error('There are no files here.')) };
const MediaContext = createContext<MediaFiles>(none);
export const MediaProvider = MediaContext.Provider;
export const useMediaFiles = () => useContext(MediaContext);
