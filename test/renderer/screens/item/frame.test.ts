import { describe, expect, test } from 'vitest';
import { frameAmid, frameBetween, frameByKey } from '../../../../src/renderer/screens/item/frame.ts';

const picture = { width: 400, height: 300 };

describe('a frame on a picture', () => {
  test('lies between two points, in whichever order they come, and inside the picture', () => {
    expect(frameBetween({ x: 90.4, y: 200 }, { x: 10, y: -50 }, picture)).toEqual({
      x: 10,
      y: 0,
      width: 80,
      height: 200,
    });
    expect(frameBetween({ x: 390, y: 290 }, { x: 900, y: 900 }, picture)).toEqual({
      x: 390,
      y: 290,
      width: 10,
      height: 10,
    });
  });

  test('is never too small to be seen, also at the edge', () => {
    expect(frameBetween({ x: 400, y: 300 }, { x: 400, y: 300 }, picture)).toEqual({
      x: 392,
      y: 292,
      width: 8,
      height: 8,
    });
  });

  test('begins amid what is seen', () => {
    expect(frameAmid({ x: 100, y: 0, width: 300, height: 300 }, picture)).toEqual({
      x: 200,
      y: 100,
      width: 100,
      height: 100,
    });
  });

  test('is moved and made larger by the arrows, and by nothing else', () => {
    const frame = { x: 0, y: 100, width: 50, height: 50 };
    expect(frameByKey(frame, 'ArrowLeft', false, 4, picture)).toEqual(frame);
    expect(frameByKey(frame, 'ArrowDown', false, 4, picture)).toEqual({ ...frame, y: 104 });
    expect(frameByKey(frame, 'ArrowRight', true, 4, picture)).toEqual({ ...frame, width: 54 });
    expect(frameByKey(frame, 'a', false, 4, picture)).toBeNull();
  });
});
