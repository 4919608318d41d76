/** What a checkpoint of a network is made of: arrays that its parts show, put together and shared out again. */
package org.equipoise.network.state;
