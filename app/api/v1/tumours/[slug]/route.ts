import { itemRoute } from '../../_http/item-route';
import { tumours } from '../../_lists/tumours';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = itemRoute(tumours);
