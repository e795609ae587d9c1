import { itemRoute } from '../../_http/item-route';
import { studies } from '../../_lists/studies';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = itemRoute(studies);
