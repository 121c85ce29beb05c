// A plot that fills its column: drawn anew when its width or its data change, spoken as one picture.
import { useEffect, useRef, useState } from 'react';

/** `draw` must be stable (useCallback): a new one draws the plot anew. */
type Props = { label: string; draw: (width: number) => Element };

export function PlotBox({ label, draw }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return;
    const plot = draw(width);
    box.current?.append(plot);
    return () => plot.remove();
  }, [draw, width]);
  return <div ref={box} className="plot-box" role="img" aria-label={label} />;
}
