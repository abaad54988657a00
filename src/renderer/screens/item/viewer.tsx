import { Button } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { IconMarquee2 } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Annotation } from '../../../contract/annotation.ts';
import { useKeys } from '../../shared/keys.ts';
import { Picture } from '../../shared/picture.tsx';
import { useFailedFile } from '../../shared/read-again.ts';
import { useRecordDraft } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import { FileFailed } from './file-failed.tsx';
import { type Frame, frameAmid } from './frame.ts';
import { MarkBar, type MarkDraft } from './mark-bar.tsx';
import { Marks } from './marks.tsx';
import { usePan } from './pan.ts';
import classes from './viewer.module.css';
import { type Start, useZoom } from './zoom.ts';
import { useZoomKeys, ZoomButtons } from './zoom-buttons.tsx';

interface Props {
  item: string;
  role: string;
  alt: string;
  /** It is no picture that a browser draws: a view of it is shown. */
  isView?: boolean;
  /** Which page of it is shown, where it has several. */
  page?: number;
  /** Whether the picture is first shown as wide as its place, or whole. */
  start: Start;
  /** Said above the picture. */
  note: string | null;
  /** What is marked on it, and where marks go; null where it takes none. */
  marking: { notes: readonly Annotation[] } | null;
  /** What else stands among the buttons. */
  children: ReactNode;
  /** And after them. */
  actions?: ReactNode;
}

/** A picture of any size, to come closer to and to move about in. The browser draws only what is seen of it. */
export function Viewer({ isView = false, page = 1, start, note, marking, children, actions, ...of }: Props) {
  const { item, role, alt } = of;
  const words = useWords();
  const { failed, fail, again } = useFailedFile(page);
  const zoom = useZoom(start);
  const pan = usePan();
  const draft = useRecordDraft<MarkDraft>(`mark ${item} ${role}`, () => ({ text: '', frame: null }));
  /** The frame that is being drawn here; one of which something was said is kept with that. */
  const [drawn, setDrawn] = useState(draft.value.frame);
  /** One that was begun and left is shown again without taking the keyboard. */
  const [isNew, setNew] = useState(drawn === null);
  const frame = draft.value.frame ?? drawn;
  const field = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const place = useMergedRef(zoom.place, area);
  const { natural, scale } = zoom;
  /** The page that is drawn: while another is made, nothing is to be taken for it. */
  const [drawnPage, setDrawnPage] = useState(page);

  const beginMark = (): void => {
    const seen = area.current;
    if (natural === null || scale === null || seen === null) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = seen;
    const pixels = { x: scrollLeft, y: scrollTop, width: clientWidth, height: clientHeight };
    const inPicture = {
      x: pixels.x / scale,
      y: pixels.y / scale,
      width: Math.min(natural.width, pixels.width / scale),
      height: Math.min(natural.height, pixels.height / scale),
    };
    setNew(true);
    setDrawn(frameAmid(inPicture, natural));
  };

  const drawTo = (to: Frame): void => {
    setDrawn(to);
    if (draft.isBegun) draft.change({ frame: to });
  };
  const done = (): void => {
    setDrawn(null);
    area.current?.focus();
  };
  const giveUp = (): void => {
    draft.giveUp();
    done();
  };
  useKeys([['M', () => (marking !== null && frame === null ? beginMark() : undefined)]]);

  const zoomByKey = useZoomKeys(zoom);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (zoomByKey(event)) event.preventDefault();
  };

  return (
    <div className={classes.viewer}>
      <div className={classes.bar}>
        {children}
        {!failed && <ZoomButtons zoom={zoom} />}
        {marking !== null && !failed && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconMarquee2 size={16} aria-hidden />}
            aria-pressed={frame !== null}
            onClick={() => (frame === null ? beginMark() : giveUp())}
          >
            {words.say('mark.begin')}
          </Button>
        )}
        {!failed && actions}
        {note !== null && !failed && <span className={classes.note}>{note}</span>}
      </div>
      {frame !== null && marking !== null && !failed && (
        <MarkBar item={item} role={role} frame={frame} draft={draft} field={field} onDone={done} />
      )}
      <div
        ref={place}
        className={classes.place}
        data-scrolls
        role="region"
        tabIndex={0}
        aria-label={words.say('item.picture-area')}
        onKeyDown={onKeyDown}
        {...pan}
      >
        {failed ? (
          <FileFailed
            key={page}
            item={item}
            role={role}
            say={page === 1 ? 'item.picture-failed' : 'pages.failed'}
            params={{ page }}
            again={again}
          />
        ) : (
          <div className={classes.canvas} style={drawnPage === page ? zoom.size : { visibility: 'hidden' }}>
            <Picture
              item={item}
              role={role}
              alt={alt}
              isView={isView}
              page={page}
              natural={natural}
              know={(size) => {
                zoom.know(size);
                setDrawnPage(page);
              }}
              onFailed={fail}
            />
            {natural !== null && marking !== null && (
              <Marks
                picture={natural}
                notes={marking.notes}
                role={role}
                frame={frame}
                isNew={isNew}
                onFrame={drawTo}
                onKeep={() => field.current?.focus()}
                onGiveUp={giveUp}
              />
            )}
          </div>
        )}
        {!failed && drawnPage !== page && (
          <p className={classes.drawing} role="status">
            {words.say('pages.drawing')}
          </p>
        )}
      </div>
    </div>
  );
}
