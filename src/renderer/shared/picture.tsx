import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { blobUrl, partUrl, viewUrl } from '../../contract/bridge.ts';
import classes from './picture.module.css';
import { type Cut, cutOf } from './picture-cut.ts';

/** What is passed for a shorter time while one scrolls is not asked for: parts are cut one after the other. */
const passingMs = 100;

interface Props {
  item: string;
  role: string;
  alt: string;
  /** It is no picture that a browser draws: a view of it is asked for. */
  isView?: boolean;
  /** Which of several in the file, from 1. */
  page?: number;
  /** Pixels of the picture; null until `know` was told of them. */
  natural: { width: number; height: number } | null;
  know: (natural: { width: number; height: number }) => void;
  /** Of it, or of any of its parts, nothing can be shown. */
  onFailed: () => void;
}

/** A stored picture, as large as its place; one that is too long for the browser to draw right, in parts. */
export function Picture({ item, role, alt, isView = false, page = 1, natural, know, onFailed }: Props) {
  // A view is made no larger than a browser draws in one.
  const cut = natural === null || isView ? null : cutOf(natural);
  if (cut !== null)
    return (
      <div className={classes.parts} style={tracksOf(cut)} role="img" aria-label={alt}>
        {cut.parts.map((part) => (
          <Part key={`${part.x} ${part.y}`} src={partUrl(item, role, part)} onFailed={onFailed} />
        ))}
      </div>
    );
  return (
    <img
      // Until another page is there, none is shown for it.
      key={page}
      className={classes.picture}
      src={isView ? viewUrl(item, role, page) : blobUrl(item, role)}
      alt={alt}
      decoding="async"
      draggable={false}
      onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => know({ width, height })}
      onError={onFailed}
    />
  );
}

/** One side's parts after the other without a gap, each as long as its share, however large the whole is drawn. */
function tracksOf({ columns, rows }: Cut): CSSProperties {
  const tracks = (sides: readonly number[]): string =>
    sides.map((side) => `minmax(0, ${String(side)}fr)`).join(' ');
  return { gridTemplateColumns: tracks(columns), gridTemplateRows: tracks(rows) };
}

function Part({ src, onFailed }: { src: string; onFailed: () => void }) {
  const place = useRef<HTMLSpanElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    let rest: number | undefined;
    const watch = ([seen]: readonly IntersectionObserverEntry[]): void => {
      window.clearTimeout(rest);
      if (seen?.isIntersecting === true) rest = window.setTimeout(() => setNear(true), passingMs);
      else setNear(false);
    };
    const observer = new IntersectionObserver((seen) => watch(seen.slice(-1)), {
      root: element.closest('[data-scrolls]'),
      rootMargin: '100%',
    });
    observer.observe(element);
    return () => {
      window.clearTimeout(rest);
      observer.disconnect();
    };
  }, []);
  return (
    <span ref={place} className={classes.part}>
      {isNear && <PartPicture src={src} onFailed={onFailed} />}
    </span>
  );
}

/** Until it is there, what is behind it says that something is to come: it is no empty place of the picture. */
function PartPicture({ src, onFailed }: { src: string; onFailed: () => void }) {
  const [isThere, setThere] = useState(false);
  return (
    <img
      className={classes.picture}
      src={src}
      alt=""
      aria-busy={!isThere}
      decoding="async"
      draggable={false}
      onLoad={() => setThere(true)}
      onError={onFailed}
    />
  );
}
