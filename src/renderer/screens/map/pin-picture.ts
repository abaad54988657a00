import type { ItemKind } from '../../../contract/item.ts';
import type { PositionBy } from '../../../contract/pin.ts';

/** The colours of the map, from those of the window. */
export interface MapColours {
  water: string;
  land: string;
  abroad: string;
  border: string;
  ink: string;
  halo: string;
  accent: string;
  onAccent: string;
}

export function readColours(): MapColours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    water: of('--water'),
    land: of('--sheet'),
    abroad: of('--hover'),
    border: of('--line-strong'),
    ink: of('--ink-soft'),
    halo: of('--sheet'),
    accent: of('--accent'),
    onAccent: of('--on-accent'),
  };
}

/** What a pin looks like beside its kind. */
export interface PinLook {
  by: PositionBy;
  isDoubtful: boolean;
}

const side = 26;

/** The name of the picture of a pin on the map. */
export function nameOfPin(kind: ItemKind, { by, isDoubtful }: PinLook): string {
  return `${kind} ${by === 'file' ? 'disc' : 'square'}${isDoubtful ? ' doubtful' : ''}`;
}

/**
 * A pin at twice its size, with the sign of its kind: a disc where the file says the position, a square where a person
 * does; a doubtful one is hollow, its edge broken, with a question mark beside it.
 */
export function drawPin(kind: ItemKind, { by, isDoubtful }: PinLook, colours: MapColours): ImageData {
  const { accent, onAccent, halo } = colours;
  const canvas = new OffscreenCanvas(side * 2, side * 2);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.scale(2, 2);
  const shape = (inset: number): void => {
    context.beginPath();
    if (by === 'file') context.arc(side / 2, side / 2, side / 2 - inset, 0, 2 * Math.PI);
    else context.roundRect(inset + 1, inset + 1, side - 2 * inset - 2, side - 2 * inset - 2, 3);
  };
  context.fillStyle = halo;
  shape(0);
  context.fill();
  if (isDoubtful) {
    context.strokeStyle = accent;
    context.lineWidth = 2;
    context.setLineDash([4, 2.5]);
    shape(3);
    context.stroke();
    context.setLineDash([]);
  } else {
    context.fillStyle = accent;
    shape(2);
    context.fill();
  }
  context.strokeStyle = isDoubtful ? accent : onAccent;
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.stroke(new Path2D(signs[kind]));
  if (isDoubtful) {
    context.fillStyle = accent;
    context.beginPath();
    context.arc(side - 5.5, 5.5, 5.5, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = onAccent;
    context.font = 'bold 9px sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText('?', side - 5.5, 6);
  }
  return context.getImageData(0, 0, side * 2, side * 2);
}

/** Within 26 × 26. */
const signs: Record<ItemKind, string> = {
  photo: 'M8 9h10v8H8zM8 15l3-3 3 3 2-2 2 2',
  web: 'M13 8a5 5 0 1 0 .01 0zM8 13h10M13 8c-3 3-3 7 0 10M13 8c3 3 3 7 0 10',
  video: 'M10.5 8.5v9l7-4.500z',
  file: 'M9.500 8h5l3 3v7.500h-8zM14.500 8v3h3',
  chat: 'M8 9h10v6.500h-5l-3 2.500v-2.500h-2z',
};
