import { itemRoute } from '../../_http/item-route';
import { papers } from '../../_lists/papers';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = itemRoute(papers);
