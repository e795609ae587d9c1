import { FEWEST_DRAWN, MOST_DRAWN, StudyMark } from '@/components/charts/study-mark';
import type { DesignFamily } from '@/lib/domain/kinds';
import type { MapPageView } from '@/lib/present/pages/map/map-page';

export interface MapLegendWords {
  label: string;
  area: string;
  fewerThan: (count: string) => string;
  atLeast: (count: string) => string;
  unknown: string;
  origin: Record<string, string>;
}

interface MapLegendProps {
  families: MapPageView['families'];
  words: MapLegendWords;
}

/** The kind of design that shows what sizes and outlines mean. */
const SAMPLE: DesignFamily = 'trial';
const BETWEEN = 50;

/** What shape, colour, filling and size of a mark mean; folded on a phone. */
export function MapLegend(props: MapLegendProps) {
  return (
    <>
      <details className="my-2 text-sm sm:hidden">
        <summary>{props.words.label}</summary>
        <Explained {...props} />
      </details>
      <section aria-label={props.words.label} className="hidden sm:block">
        <Explained {...props} />
      </section>
    </>
  );
}

function Explained({ families, words }: MapLegendProps) {
  const sizes = [
    { patients: FEWEST_DRAWN - 1, text: words.fewerThan(String(FEWEST_DRAWN)) },
    { patients: BETWEEN, text: String(BETWEEN) },
    { patients: MOST_DRAWN, text: words.atLeast(String(MOST_DRAWN)) },
    { patients: null, text: words.unknown },
  ];
  return (
    <div className="map-legend">
      <ul>
        {families.map(({ family, name }) => (
          <li key={family}>
            <StudyMark family={family} own patients={BETWEEN / 2} /> {name}
          </li>
        ))}
      </ul>
      <ul>
        {['own', 'cited'].map((origin) => (
          <li key={origin}>
            <StudyMark family={SAMPLE} own={origin === 'own'} patients={BETWEEN / 2} /> {words.origin[origin]}
          </li>
        ))}
      </ul>
      <ul>
        <li>{words.area}</li>
        {sizes.map(({ patients, text }) => (
          <li key={text}>
            <StudyMark family={SAMPLE} own={false} patients={patients} /> {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
