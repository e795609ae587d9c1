import { Curve, Layer, Rectangle, Surface, Symbols } from 'recharts';
import { providePrimitives } from './primitives';

providePrimitives({ Curve, Layer, Rectangle, Surface, Symbols });
