import { Button, Switch } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { type Icon, IconArrowBackUp, IconArrowForwardUp, IconSquarePlus } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type Ref, useRef, useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { isViewed } from '../../../contract/viewed.ts';
import { useKeys } from '../../shared/keys.ts';
import { Picture } from '../../shared/picture.tsx';
import { useFailedFile } from '../../shared/read-again.ts';
import { useBoxes } from '../../shared/redact-boxes.ts';
import { useOwnUndo } from '../../shared/undo.ts';
import { useWords } from '../../shared/words.tsx';
import { FileFailed } from './file-failed.tsx';
import { type Frame, frameAmid } from './frame.ts';
import classes from './redact.module.css';
import { RedactLayer } from './redact-layer.tsx';
import { RedactPanel } from './redact-panel.tsx';
import { RedactSuggestions } from './redact-suggestions.tsx';
import { useSuggestions } from './use-suggestions.ts';
import { useZoom } from './zoom.ts';
import { useZoomKeys, ZoomButtons } from './zoom-buttons.tsx';

interface Props {
  item: ItemView;
  role: string;
  alt: string;
  onClose: () => void;
  /** What else stands among the buttons. */
  children: ReactNode;
}

/** A picture on which what a copy is not to show is covered. The picture itself is never changed. */
export function RedactView({ item, role, alt, onClose, children }: Props) {
  const words = useWords();
  const zoom = useZoom('width');
  const drawnOn = `${item.item} ${role}`;
  const boxes = useBoxes(drawnOn);
  const suggestions = useSuggestions(drawnOn, role, item.toCover, boxes);
  const [preview, setPreview] = useState(false);
  const [shown, setShown] = useState<number | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const place = useMergedRef(zoom.place, area);
  const panel = useRef<HTMLElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const isView = item.files.some((each) => each.role === role && isViewed(each.mediaType));
  const { natural, scale } = zoom;
  const { failed, fail, again } = useFailedFile();

  const add = (frame: Frame, reason = boxes.boxes.at(-1)?.reason ?? ''): void => {
    const id = crypto.randomUUID();
    boxes.set([...boxes.boxes, { id, ...frame, reason }]);
    focusSoon(area.current, `[data-box="${id}"]`);
  };
  const addAmid = (): void => {
    const seen = area.current;
    if (natural === null || scale === null || seen === null) return;
    setPreview(false);
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = seen;
    const inPicture = {
      x: scrollLeft / scale,
      y: scrollTop / scale,
      width: Math.min(natural.width, clientWidth / scale),
      height: Math.min(natural.height, clientHeight / scale),
    };
    const { x, y, width, height } = frameAmid(inPicture, natural);
    const low = Math.min(height, Math.max(8, Math.round(width / 4)));
    add({ x, y: y + Math.round((height - low) / 2), width, height: low });
  };
  const remove = (id: string): void => {
    const at = boxes.boxes.findIndex((box) => box.id === id);
    const left = boxes.boxes.filter((box) => box.id !== id);
    boxes.set(left);
    const next = left[Math.min(at, left.length - 1)];
    if (next === undefined) area.current?.focus();
    else focusSoon(area.current, `[data-box="${next.id}"]`);
  };
  useKeys([
    ['N', addAmid],
    ['P', () => setPreview(!preview)],
    ['mod+Z', boxes.undo],
    ['mod+shift+Z', boxes.redo],
    ['mod+Y', boxes.redo],
  ]);
  useOwnUndo();
  const zoomByKey = useZoomKeys(zoom);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target === event.currentTarget && zoomByKey(event)) event.preventDefault();
  };

  return (
    <div className={classes.view}>
      <div className={classes.bar}>
        {children}
        <ZoomButtons zoom={zoom} brief />
        <span className={classes.gap} />
        <BarButton ref={adder} icon={IconSquarePlus} word="redact.add" onClick={addAmid} />
        <BarButton icon={IconArrowBackUp} word="redact.undo" can={boxes.canUndo} onClick={boxes.undo} />
        <BarButton icon={IconArrowForwardUp} word="redact.redo" can={boxes.canRedo} onClick={boxes.redo} />
        <Switch
          checked={preview}
          onChange={(event) => setPreview(event.currentTarget.checked)}
          label={words.say('redact.preview')}
        />
      </div>
      <div className={classes.halves}>
        <div
          ref={place}
          className={classes.place}
          data-scrolls
          role="region"
          tabIndex={0}
          aria-label={words.say('item.picture-area')}
          onKeyDown={onKeyDown}
        >
          {failed ? (
            <FileFailed item={item.item} role={role} say="item.picture-failed" again={again} />
          ) : (
            <div className={classes.canvas} style={zoom.size}>
              <Picture
                isView={isView}
                item={item.item}
                role={role}
                alt={alt}
                natural={natural}
                know={zoom.know}
                onFailed={fail}
              />
              {natural !== null && scale !== null && (
                <RedactLayer
                  picture={natural}
                  scale={scale}
                  boxes={boxes}
                  suggestions={suggestions}
                  shown={shown}
                  preview={preview}
                  onDraw={(frame) => add(frame)}
                  onKeep={(id) => focusSoon(panel.current, `[data-reason="${id}"]`)}
                  onRemove={remove}
                />
              )}
            </div>
          )}
        </div>
        <RedactPanel
          ref={panel}
          item={item}
          role={role}
          boxes={boxes}
          suggestions={
            <RedactSuggestions
              suggestions={suggestions}
              role={role}
              found={item.toCover}
              onShow={({ number }) => {
                setPreview(false);
                setShown(number);
                area.current
                  ?.querySelector(`[data-suggestion="${String(number)}"]`)
                  ?.scrollIntoView({ block: 'center', inline: 'nearest' });
              }}
            />
          }
          onNone={() => adder.current?.focus()}
          onShow={(id) => {
            setPreview(false);
            focusSoon(area.current, `[data-box="${id}"]`);
          }}
          onRemove={remove}
          onClose={onClose}
        />
      </div>
    </div>
  );
}

/** At once where it is there; what was just asked for is there only once it is drawn. */
function focusSoon(within: HTMLElement | null, selector: string): void {
  const find = (): HTMLElement | null => within?.querySelector<HTMLElement>(selector) ?? null;
  const found = find();
  if (found === null) requestAnimationFrame(() => find()?.focus());
  else found.focus();
}

interface BarButtonProps {
  ref?: Ref<HTMLButtonElement>;
  icon: Icon;
  word: 'redact.add' | 'redact.undo' | 'redact.redo';
  can?: boolean;
  onClick: () => void;
}

function BarButton({ ref, icon: Sign, word, can = true, onClick }: BarButtonProps) {
  const words = useWords();
  return (
    <Button
      ref={ref}
      size="xs"
      variant="default"
      leftSection={<Sign size={16} aria-hidden />}
      disabled={!can}
      onClick={onClick}
    >
      {words.say(word)}
    </Button>
  );
}
