import type { ReactNode } from 'react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { PlaceServices } from '../bridge/services.ts';
import type { OpenModal } from '../shell/frame-context.ts';
import { AppFrame } from './AppFrame.tsx';
import { ownHistory } from './place.ts';

type Props = {
  modal: OpenModal;
  close: () => void;
  /** The flags, which stay usable while the rest of the page is inert. */
  children: ReactNode;
};
const named = ['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen', 'resizable'];

/** A view of the app in a dialog. Escape and a click beside it close it where the app allows. */
export function ModalLayer({ modal, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { request, surface, url } = modal;
  // Closes the dialog before it is removed, so that the browser restores the focus, as in Jira.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const place = useMemo((): PlaceServices => {
    const listeners = new Set<() => void>();
    return {
      close: (payload) => {
        for (const listener of listeners) listener();
        close();
        request.onClose(payload);
      },
      submit: null,
      onClose: (listener) => void listeners.add(listener),
      history: ownHistory(),
    };
  }, [close, request]);
  const size = request.size;
  const name = typeof size === 'string' && named.includes(size) ? size : 'medium';
  const style = typeof size === 'string' ? {} : { width: size.width, height: size.height };
  const title = request.title || 'App';
  return (
    <dialog
      ref={dialog}
      className={`modal modal-${name}`}
      style={style}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        if (request.closeOnEscape) place.close?.(undefined);
      }}
      onClick={(event) => event.target === dialog.current && request.closeOnOverlayClick && place.close?.(undefined)}
    >
      <div className="modal-body">
        <div className="modal-head">
          <h2>{title}</h2>
          <button type="button" aria-label={`Close ${title}`} onClick={() => place.close?.(undefined)}>
            ✕
          </button>
        </div>
        <AppFrame surface={surface} url={url} title={title} place={place} refresh={() => undefined} height="fill" />
      </div>
      {children}
    </dialog>
  );
}
