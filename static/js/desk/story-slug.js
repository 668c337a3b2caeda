// A story's slug follows its headline until the story is live.

import { field, form, isLive } from "desk/form";
import { follow } from "desk/slug";

if (form && !isLive()) follow(field("headline"), field("slug"));
